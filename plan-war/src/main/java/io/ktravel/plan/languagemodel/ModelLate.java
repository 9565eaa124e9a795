package io.ktravel.plan.languagemodel;

/** The model's answer did not come in time. Asking again would take as long. */
final class ModelLate extends ModelFailed {
    private static final long serialVersionUID = 1;

    ModelLate() {
        super("no answer in time");
    }
}
