package io.ktravel.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who did it; without a nickname when member has told none yet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String id, @Nullable String nickname) {}
