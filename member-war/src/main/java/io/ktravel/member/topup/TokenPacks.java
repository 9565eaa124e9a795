package io.ktravel.member.topup;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is on sale, by configuration. A top-up keeps the tokens and the price that it was begun with. */
@ApplicationScoped
public class TokenPacks {
    /** {@code id:tokens:won}, separated by commas. */
    @Inject
    @ConfigProperty(name = "ktravel.token-packs", defaultValue = "small:10:5000,medium:30:12000,large:100:35000")
    List<String> configured;

    public List<TokenPack> all() {
        return configured.stream().map(TokenPack::of).toList();
    }

    /** @throws RuleBroken 400 naming {@code packId} when it is not on sale */
    TokenPack require(String id) {
        Message unknown = MemberProblem.text(
                "pack-choice",
                String.join(", ", all().stream().map(TokenPack::id).toList()));
        return all().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RuleBroken.invalid("packId", unknown));
    }
}
