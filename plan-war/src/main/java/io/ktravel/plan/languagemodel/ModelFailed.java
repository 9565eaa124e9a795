package io.ktravel.plan.languagemodel;

/** The model gave no answer that could be read. Its own words are not repeated: they may hold anything. */
class ModelFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModelFailed(String why) {
        super(why);
    }
}
