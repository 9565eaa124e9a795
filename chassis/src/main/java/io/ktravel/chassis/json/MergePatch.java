package io.ktravel.chassis.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import java.util.Locale;

/** JSON merge patch (RFC 7396): what is named replaces, null removes, everything else stays. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The patched document, read as strictly as a body and validated like one.
     *
     * @param current what the patch is applied to; it stays as it is
     * @param locale of the violations' messages
     * @throws RuleBroken 400 when the patch is no object, or its result breaks a rule
     */
    public static <T> T apply(ObjectNode current, JsonNode patch, Class<T> type, Locale locale) {
        if (!patch.isObject()) {
            throw new RuleBroken(CommonProblem.MALFORMED_JSON, "not an object");
        }
        try {
            T patched = Json.STRICT.treeToValue(merged(current.deepCopy(), patch), type);
            Violations.refuse(patched, locale);
            return patched;
        } catch (JsonProcessingException e) {
            throw JsonBody.refusal(e);
        }
    }

    private static ObjectNode merged(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value.isObject()) {
                JsonNode old = target.get(change.getKey());
                target.set(change.getKey(), merged(old instanceof ObjectNode object ? object : empty(), value));
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }

    private static ObjectNode empty() {
        return Json.STRICT.createObjectNode();
    }
}
