package io.ktravel.plan.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import io.ktravel.chassis.json.Json;
import io.ktravel.plan.wish.Claim;
import io.ktravel.plan.wish.WishKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an API of OpenAI's shape: OpenAI itself, or for instance Ollama. It is asked to fill a schema, with no
 * tools and no memory, and what it answers is claims, which {@link io.ktravel.plan.wish.Claims} checks.
 */
@ApplicationScoped
public class LanguageModel {
    /** Of one answer. */
    static final int MOST_ANSWER_TOKENS = 2_000;

    private static final String NO_KEY = "none";
    private static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("wishes")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty(
                                    "wishes",
                                    JsonArraySchema.builder().items(claim()).build())
                            .required("wishes")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    @Inject
    @ConfigProperty(name = "ktravel.model.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "ktravel.model.name")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "ktravel.model.key")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "ktravel.model.timeout-millis", defaultValue = "8000")
    int timeoutMillis;

    private @Nullable ChatModel model;

    @PostConstruct
    void connect() {
        if (isThere()) {
            model = OpenAiChatModel.builder()
                    .httpClientBuilder(new BoundedHttp.Builder())
                    .baseUrl(url.orElseThrow())
                    .modelName(name.orElseThrow())
                    .apiKey(key.orElse(NO_KEY))
                    .timeout(Duration.ofMillis(timeoutMillis))
                    .maxRetries(0)
                    .maxCompletionTokens(MOST_ANSWER_TOKENS)
                    .strictJsonSchema(true)
                    .build();
        }
    }

    /** Whether one is configured. */
    public boolean isThere() {
        return url.isPresent() && name.isPresent();
    }

    /**
     * At most two attempts; an answer that is late is not waited for again. While the breaker is open nobody waits at all.
     *
     * @throws ModelFailed no answer, or none of the schema
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException too many at once, too late, or the
     *     breaker is open
     */
    @Bulkhead(16)
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 200, jitter = 100, retryOn = ModelFailed.class, abortOn = ModelLate.class)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 30_000,
            failOn = {ModelFailed.class, org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException.class})
    public Answer ask(Instruction instruction) {
        ChatModel asked = model;
        if (asked == null) {
            throw new IllegalStateException("no language model is configured");
        }
        ChatResponse response = chat(asked, instruction);
        String text = response.aiMessage().text();
        if (text == null) {
            throw new ModelFailed("an answer without text");
        }
        return new Answer(claims(text), tokens(response.tokenUsage()));
    }

    private static ChatResponse chat(ChatModel asked, Instruction instruction) {
        try {
            return asked.chat(ChatRequest.builder()
                    .messages(SystemMessage.from(instruction.task()), UserMessage.from(instruction.data()))
                    .responseFormat(FORMAT)
                    .build());
        } catch (TimeoutException late) {
            throw new ModelLate();
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ModelFailed(
                    e.getClass().getSimpleName() + " by " + cause.getClass().getSimpleName());
        }
    }

    private static List<Claim> claims(String text) {
        try {
            List<Claim> claims = Json.STRICT.readValue(text, Said.class).wishes();
            if (claims == null) {
                throw new ModelFailed("an answer without wishes");
            }
            return claims;
        } catch (JsonProcessingException e) {
            throw new ModelFailed("an answer that is not of the schema");
        }
    }

    private static @Nullable Integer tokens(@Nullable TokenUsage usage) {
        return usage == null ? null : usage.totalTokenCount();
    }

    private static JsonObjectSchema claim() {
        List<String> kinds = Stream.of(WishKind.values()).map(WishKind::name).toList();
        return JsonObjectSchema.builder()
                .addEnumProperty("kind", kinds)
                .addStringProperty("subject")
                .addIntegerProperty("number")
                .addStringProperty("quote")
                .required("kind", "subject", "number", "quote")
                .additionalProperties(false)
                .build();
    }

    /** The schema. */
    record Said(@Nullable List<Claim> wishes) {}

    /** @param tokens that it cost, if the model says so */
    record Answer(List<Claim> claims, @Nullable Integer tokens) {}
}
