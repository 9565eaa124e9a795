/** The archive over REST. */
@NullMarked
package io.ktravel.member.archive.rest;

import org.jspecify.annotations.NullMarked;
