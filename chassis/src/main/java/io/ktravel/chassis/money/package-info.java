/**
 * Money in a currency's main unit, as every API of the product writes it. 금액: 통화의 기본 단위로 적는다.
 */
@NullMarked
package io.ktravel.chassis.money;

import org.jspecify.annotations.NullMarked;
