package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.json.MergePatch;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import java.util.Locale;

/** A JSON merge patch on a plan: the result obeys the same rules as a full update. */
record PlanPatch(JsonNode patch, Locale locale) {
    PlanContent of(Plan plan) {
        ObjectNode current = Json.STRICT.valueToTree(PlanRequest.of(plan.content()));
        if (patch.has("travelDate") && !patch.has("startDate")) {
            current.remove("startDate");
        }
        return MergePatch.apply(current, patch, PlanRequest.class, locale)
                .unassisted()
                .content(locale);
    }
}
