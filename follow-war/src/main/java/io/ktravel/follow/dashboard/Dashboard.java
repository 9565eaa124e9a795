package io.ktravel.follow.dashboard;

import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.plan.LatestPlan;
import io.ktravel.follow.plan.PlanTitles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a member follows, and what those share. Asks plan for titles outside of any transaction. */
@ApplicationScoped
public class Dashboard {
    @Inject
    Gathering gathering;

    @Inject
    PlanTitles titles;

    public Page<Entry> of(String memberId, PageQuery page) {
        return Page.all(
                gathering.followed(memberId, page),
                page.limit(),
                one -> NewestFirst.cursor(one.follow().since(), one.follow().id()),
                this::titled);
    }

    private List<Entry> titled(List<Followee> some) {
        Optional<Map<String, String>> all = titles.of(some.stream()
                .flatMap(one -> Stream.ofNullable(one.shared().latest()))
                .map(LatestPlan::planId)
                .toList());
        return some.stream().map(one -> Entry.of(one, all)).toList();
    }
}
