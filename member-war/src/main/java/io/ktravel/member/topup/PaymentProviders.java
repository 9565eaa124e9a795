package io.ktravel.member.topup;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers that are keyed: one takes new payments, each is asked about those that were begun there. */
@ApplicationScoped
public class PaymentProviders {
    @Inject
    @Any
    Instance<PaymentProvider> all;

    @Inject
    @ConfigProperty(name = "ktravel.payment-provider", defaultValue = "toss")
    String chosen;

    /** @throws RuleBroken 409 when no tokens can be bought here */
    PaymentProvider current() {
        return all.stream()
                .filter(provider -> provider.name().equals(chosen) && provider.isOffered())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(MemberProblem.TOP_UPS_CLOSED));
    }

    /** @throws RuleBroken 404 when there is none of that name, or no key for it */
    PaymentProvider named(String name) {
        return all.stream()
                .filter(provider -> provider.name().equals(name) && provider.isOffered())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }
}
