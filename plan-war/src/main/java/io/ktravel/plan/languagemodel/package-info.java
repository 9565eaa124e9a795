/** A language model that reads a traveller's own words, when one is configured. 언어 모델. */
@NullMarked
package io.ktravel.plan.languagemodel;

import org.jspecify.annotations.NullMarked;
