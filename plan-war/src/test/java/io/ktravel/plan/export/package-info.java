@org.jspecify.annotations.NullMarked
package io.ktravel.plan.export;
