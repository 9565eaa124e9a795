package io.ktravel.member;

import io.ktravel.chassis.event.EventContract;
import io.ktravel.chassis.id.Ids;
import io.ktravel.member.profile.MemberCreated;
import io.ktravel.member.profile.MemberDeleted;
import io.ktravel.member.profile.MemberUpdated;
import io.ktravel.member.wallet.TokenDecreased;
import io.ktravel.member.wallet.TokenDecreasingFailed;
import io.ktravel.member.wallet.TokenIncreased;
import io.ktravel.member.wallet.TokenRefunded;
import io.ktravel.member.wallet.TransferKind;
import org.junit.jupiter.api.Test;

class MemberContractTest {
    private final EventContract contract = EventContract.of("member");
    private final String member = Ids.next();
    private final String recommendation = Ids.next();

    @Test
    void every_event_is_what_its_schema_says() {
        contract.coversAll(
                "io.ktravel.member",
                new MemberCreated(member, 1, "다나 🧳", null, "ko"),
                new MemberUpdated(member, 2, "Dana", "https://example.com/a.png", "en"),
                new MemberDeleted(member, 3),
                new TokenIncreased(Ids.next(), member, 1, 3, 3, TransferKind.WELCOME, null),
                new TokenDecreased(member, 2, recommendation, 1, 2),
                new TokenRefunded(member, 3, recommendation, 1, 3),
                new TokenDecreasingFailed(member, 3, recommendation, "insufficient-tokens"));
    }

    @Test
    void an_adjustment_is_told_with_its_reason() {
        contract.accepts(new TokenIncreased(Ids.next(), member, 4, 5, 8, TransferKind.ADJUSTMENT, "이벤트 보상"));
    }

    @Test
    void a_member_without_a_wallet_is_told_by_version_0() {
        contract.accepts(new TokenDecreasingFailed(member, 0, recommendation, "unknown-member"));
    }
}
