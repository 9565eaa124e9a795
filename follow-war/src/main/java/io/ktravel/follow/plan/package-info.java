/** Who shares which plans, by events alone, and what they are called at the moment of showing them. 공유 계획 읽기 모델. */
@NullMarked
package io.ktravel.follow.plan;

import org.jspecify.annotations.NullMarked;
