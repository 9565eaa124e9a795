package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.chassis.rest.Versions;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.wish.Understood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an owner does with plans. */
@ApplicationScoped
@Transactional
public class Planning {
    @Inject
    Plans plans;

    @Inject
    AssistUses assistUses;

    @Inject
    Telling telling;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /** What a POST that ran before, under the same id, has made. */
    public Optional<Plan> made(String id, String ownerId) {
        return plans.find(id).filter(plan -> plan.isOwnedBy(ownerId));
    }

    public Plan create(String id, String ownerId, PlanContent content) {
        return add(new Plan(id, ownerId, content, Origin.manual(), catalogue, clock.instant()));
    }

    /**
     * A plan that the planner has filled. The use is counted with the plan, or not at all.
     *
     * @throws RuleBroken 429 {@code assist-limit}
     */
    public Plan createAssisted(String id, String ownerId, PlanContent content, Origin origin, Understood understood) {
        assistUses.count(ownerId);
        return add(new Plan(id, ownerId, content, origin, understood, catalogue, clock.instant()));
    }

    /**
     * A private plan with the content of another one. The one that a repeated request has made is answered again.
     *
     * @throws RuleBroken 404 unless the member may see the source
     */
    public Plan copy(String id, String sourceId, String memberId) {
        return made(id, memberId).orElseGet(() -> {
            Plan source = plans.requireVisible(sourceId, memberId);
            Origin origin = Origin.copyOf(source.id(), source.origin());
            Understood understood = source.understood(catalogue);
            return add(new Plan(id, memberId, source.content(), origin, understood, catalogue, clock.instant()));
        });
    }

    private Plan add(Plan plan) {
        plans.add(plan);
        telling.written(plan, plan.created());
        return plan;
    }

    /**
     * One statement, which alone needs no transaction around it.
     *
     * @throws RuleBroken 404 unless it is the reader's own, or shared
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Plan read(String id, String readerId) {
        return plans.requireVisible(id, readerId);
    }

    /** @throws RuleBroken 404 when there is none that the member may see, 403 when it is somebody else's */
    Plan own(String id, String ownerId) {
        return plans.requireOwn(id, ownerId);
    }

    /** @throws RuleBroken 404 unless its owner shares it, also while it is taken down */
    public Plan readShared(String id) {
        Plan plan = plans.require(id);
        if (plan.visibility() != Visibility.SHARED) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        return plan;
    }

    /** Those among them that everybody may see. */
    public List<Plan> shared(Collection<String> ids) {
        return plans.shared(ids);
    }

    /**
     * Changes a plan's content.
     *
     * @param change is given the plan as it is
     * @throws RuleBroken 404, 403, 428 or 412, or what the change does not keep
     */
    public Plan update(String id, String ownerId, @Nullable String ifMatch, Change change) {
        Plan plan = plans.requireOwn(id, ownerId);
        Versions.require(ifMatch, plan.version());
        telling.written(plan, plan.update(change.of(plan), catalogue, clock.instant()));
        return plan;
    }

    public void delete(String id, String ownerId, @Nullable String ifMatch) {
        Plan plan = plans.requireOwn(id, ownerId);
        Versions.require(ifMatch, plan.version());
        plans.remove(plan);
        telling.removed(plan);
    }

    public List<Plan> mine(String ownerId, PageQuery page) {
        return plans.of(ownerId, page);
    }

    public List<Plan> all(PageQuery page) {
        return plans.all(page);
    }

    /** From a plan to its new content. */
    @FunctionalInterface
    public interface Change {
        PlanContent of(Plan plan);
    }
}
