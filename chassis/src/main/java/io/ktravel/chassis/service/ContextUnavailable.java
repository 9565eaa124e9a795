package io.ktravel.chassis.service;

import org.jspecify.annotations.Nullable;

/** Another context gave no usable answer; the same call may succeed later. */
public class ContextUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContextUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
