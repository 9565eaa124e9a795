/**
 * One address in front of one server for each context: routes by path, hides what is internal, and answers for a
 * context that is down.
 *
 * <p>컨텍스트별 서버 앞의 단일 진입점.
 */
@NullMarked
package io.ktravel.launcher.ingress;

import org.jspecify.annotations.NullMarked;
