/** What a server says of itself beside its database and channels. */
@NullMarked
package io.ktravel.chassis.health;

import org.jspecify.annotations.NullMarked;
