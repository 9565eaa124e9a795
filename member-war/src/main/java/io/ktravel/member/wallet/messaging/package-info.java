/** What the wallet hears from the plan context. */
@NullMarked
package io.ktravel.member.wallet.messaging;

import org.jspecify.annotations.NullMarked;
