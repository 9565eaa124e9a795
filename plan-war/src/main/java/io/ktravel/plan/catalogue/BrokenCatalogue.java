package io.ktravel.plan.catalogue;

/** The catalogue cannot be used; the message names file, line, column and reason of the first problems. */
public final class BrokenCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenCatalogue(String message) {
        super(message);
    }
}
