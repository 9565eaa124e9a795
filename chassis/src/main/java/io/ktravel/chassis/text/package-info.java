/** Text that people write: any script and emoji, but nothing that a screen, a log or a database cannot hold. */
package io.ktravel.chassis.text;
