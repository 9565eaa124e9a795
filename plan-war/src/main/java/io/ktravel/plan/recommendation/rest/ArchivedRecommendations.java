package io.ktravel.plan.recommendation.rest;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.recommendation.Reading;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What a member asked for and how it ended. */
@RequestScoped
public class ArchivedRecommendations implements Archivable {
    @Inject
    Reading reading;

    @Inject
    Caller caller;

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.of(
                reading.mine(memberId, page),
                page.limit(),
                one -> NewestFirst.cursor(one.createdAt(), one.id()),
                one -> ArchiveEntry.of(RecommendationView.of(one, caller.language())));
    }
}
