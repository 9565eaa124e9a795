/**
 * What exists at a destination: places, restaurants, stays and ways to get around, read from CSV files. 여행지 카탈로그:
 * 명소, 식당, 숙소, 교통편을 CSV 파일에서 읽는다.
 */
@NullMarked
package io.ktravel.plan.catalogue;

import org.jspecify.annotations.NullMarked;
