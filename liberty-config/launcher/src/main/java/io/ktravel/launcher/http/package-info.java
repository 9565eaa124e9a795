/** What the stand-ins read of HTTP requests. */
@NullMarked
package io.ktravel.launcher.http;

import org.jspecify.annotations.NullMarked;
