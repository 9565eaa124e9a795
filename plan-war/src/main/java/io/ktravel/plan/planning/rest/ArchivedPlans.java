package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.export.ExportFormat;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Planning;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The plans of a member, each also as a calendar. */
@RequestScoped
public class ArchivedPlans implements Archivable {
    @Inject
    Planning planning;

    @Inject
    PlanViews views;

    @Inject
    PlanExports exports;

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.all(
                planning.mine(memberId, page),
                page.limit(),
                plan -> NewestFirst.cursor(plan.createdAt(), plan.id()),
                plans -> entries(plans, memberId));
    }

    private List<ArchiveEntry> entries(List<Plan> plans, String memberId) {
        List<PlanView> shown = views.all(plans, memberId);
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new ArchiveEntry(shown.get(i), plans.get(i).id() + ".ics", calendar(plans.get(i))))
                .toList();
    }

    private String calendar(Plan plan) {
        return new String(ExportFormat.CALENDAR.write(exports.exported(plan)), StandardCharsets.UTF_8);
    }
}
