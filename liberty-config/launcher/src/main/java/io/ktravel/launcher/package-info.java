/**
 * Starts the whole system on one machine and stops it again: Kafka, the stand-ins for identity and payment, the servers and the
 * ingress. {@code mvn -Prun} and the end-to-end tests start the same {@link io.ktravel.launcher.Stage}.
 *
 * <p>한 대의 컴퓨터에서 전체 시스템(Kafka, 로그인 대역, 서버, 인그레스)을 켜고 끈다.
 */
@NullMarked
package io.ktravel.launcher;

import org.jspecify.annotations.NullMarked;
