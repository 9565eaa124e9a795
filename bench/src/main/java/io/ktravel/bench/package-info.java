/**
 * Measures the whole system as {@code mvn -Prun} starts it: start-up, memory, and the latency of a recommendation and
 * of a read, in both topologies. {@code mvn -Pbench} runs it; {@code docs/measurements.md} tells how to read it.
 *
 * <p>전체 시스템의 시작 시간, 메모리, 추천과 조회의 응답 시간을 두 가지 구성에서 측정한다.
 */
@NullMarked
package io.ktravel.bench;

import org.jspecify.annotations.NullMarked;
