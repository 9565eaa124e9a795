package io.ktravel.notification.inbox.rest;

import io.ktravel.notification.inbox.Kind;
import io.ktravel.notification.inbox.Preferences;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What I want to be told, as it is sent and answered. */
public record PreferencesBody(
        @NotNull
        @Size(max = 20)
        @Schema(required = true, description = "kinds that are switched on; the order does not matter")
        @Nullable
        List<@NotNull Kind> kinds,

        @NotNull @Schema(required = true, description = "whether also by e-mail") @Nullable
        Boolean email) {
    static PreferencesBody of(Preferences preferences) {
        return new PreferencesBody(List.copyOf(preferences.kinds()), preferences.email());
    }

    /** Of a body that is valid. */
    Preferences preferences() {
        Set<Kind> on = EnumSet.noneOf(Kind.class);
        if (kinds != null) {
            on.addAll(kinds);
        }
        return new Preferences(on, Boolean.TRUE.equals(email));
    }
}
