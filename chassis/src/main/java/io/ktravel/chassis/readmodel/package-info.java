/**
 * Read models: what a context knows of others, built from their events alone. Each can be built anew from the topics.
 * 읽기 모델.
 */
@NullMarked
package io.ktravel.chassis.readmodel;

import org.jspecify.annotations.NullMarked;
