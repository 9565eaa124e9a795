package io.ktravel.plan.catalogue;

/** A field that is not what its column asks for; ends the reading of its row. */
final class WrongField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String why;

    WrongField(String column, String why) {
        super(column + ": " + why);
        this.column = column;
        this.why = why;
    }

    String column() {
        return column;
    }

    String why() {
        return why;
    }
}
