package io.ktravel.plan.languagemodel;

import io.ktravel.chassis.metric.Meters;
import io.ktravel.plan.allowance.Allowance;
import io.ktravel.plan.allowance.Allowances;
import io.ktravel.plan.allowance.DailyUses;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.wish.Claims;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WordReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a member wrote: by the language model when there is one and it may still be asked today, and otherwise, or
 * when it fails, by the built-in reader.
 */
@ApplicationScoped
public class OwnWords {
    private static final Logger LOG = Logger.getLogger(OwnWords.class.getName());

    @Inject
    LanguageModel model;

    @Inject
    Allowances allowances;

    @Inject
    DailyUses uses;

    @Inject
    Meters meters;

    @Inject
    @ConfigProperty(name = "ktravel.model.per-day", defaultValue = "40")
    int perDay;

    @Inject
    @ConfigProperty(name = "ktravel.model.tokens-per-day", defaultValue = "2000000")
    int tokensPerDay;

    /** Takes as long as the model, at most some 20 s. Not in a transaction. */
    public Understood read(String memberId, @Nullable String details, Area area) {
        if (!model.isThere() || details == null || details.isBlank()) {
            return WordReader.read(details, area);
        }
        Instruction instruction = Instruction.of(details, area);
        if (!mayAsk(memberId, instruction)) {
            count("limited");
            return WordReader.read(details, area);
        }
        try {
            LanguageModel.Answer answer = model.ask(instruction);
            settle(instruction, answer.tokens());
            count("model");
            return Claims.read(answer.claims(), details, area);
        } catch (ModelFailed | FaultToleranceException e) {
            LOG.log(Level.WARNING, "The language model was of no help, the built-in reader reads: {0}", e.toString());
            count("failed");
            return WordReader.read(details, area);
        }
    }

    /** What it may cost at most is taken before; a call that fails has cost it. */
    private boolean mayAsk(String memberId, Instruction instruction) {
        Allowance readings = new Allowance("model", memberId, perDay);
        allowances.open(readings);
        allowances.open(tokens());
        return uses.take(readings, 1) && uses.take(tokens(), most(instruction));
    }

    private void settle(Instruction instruction, @Nullable Integer cost) {
        if (cost != null) {
            uses.take(tokens(), Math.max(0, cost) - most(instruction));
        }
    }

    private static int most(Instruction instruction) {
        return instruction.mostTokens() + LanguageModel.MOST_ANSWER_TOKENS;
    }

    private Allowance tokens() {
        return new Allowance("model-tokens", null, tokensPerDay);
    }

    private void count(String by) {
        meters.count("ktravel_model_readings", "Texts that a language model was to read", 1, new Tag("outcome", by));
    }
}
