package io.ktravel.plan.board;

import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.follower.FollowerCounts;
import io.ktravel.plan.follower.FollowersChanged;
import io.ktravel.plan.heart.HeartsCounted;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.PlanRemoved;
import io.ktravel.plan.planning.PlanWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the board as the plans are, in the transaction of each change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Posting {
    @Inject
    BoardEntries entries;

    @Inject
    FollowerCounts followers;

    @Inject
    Catalogue catalogue;

    void written(@Observes PlanWritten written) {
        Plan plan = written.plan();
        Instant shared = plan.sharedAt();
        if (shared != null && plan.isVisibleToAll()) {
            post(plan, shared);
        } else {
            entries.remove(plan.id());
        }
    }

    void removed(@Observes PlanRemoved removed) {
        entries.remove(removed.plan().id());
    }

    void counted(@Observes HeartsCounted counted) {
        entries.addHearts(counted.planId(), counted.change());
    }

    void changed(@Observes FollowersChanged changed) {
        entries.authorLevel(changed.memberId(), Trend.level(changed.followers()));
    }

    private void post(Plan plan, Instant shared) {
        PlanContent content = plan.content();
        String location = key(content.location());
        String words = words(content);
        BoardEntry entry = entries.find(plan.id()).orElse(null);
        if (entry == null) {
            int level = Trend.level(followers.followersOf(plan.ownerId()));
            entry = new BoardEntry(plan, shared, location, words, entries.heartsOf(plan.id()), level);
        } else {
            entry.write(plan, shared, location, words);
        }
        entries.write(entry);
    }

    /** The same for 부산, Busan and BUSAN. */
    @Transactional(Transactional.TxType.SUPPORTS)
    String key(String location) {
        return catalogue.destination(location).map(Area::id).orElseGet(() -> Words.of(location));
    }

    /** Of plans for that area, and for any destination of it. */
    Set<String> keys(Area area) {
        return Stream.concat(
                        Stream.of(area.nameEn(), area.nameKo()).map(this::key),
                        area.destinations().stream().map(Area::id))
                .collect(Collectors.toSet());
    }

    private String words(PlanContent content) {
        Optional<Area> area = catalogue.area(content.location());
        Stream<String> names =
                area.stream().flatMap(known -> Stream.of(known.name(Locale.KOREAN), known.name(Locale.ENGLISH)));
        Stream<String> written =
                Stream.of(content.title(), content.location(), content.details() == null ? "" : content.details());
        return Words.bounded(Stream.of(
                        written,
                        names,
                        content.itinerary().items().map(Item::name).distinct())
                .flatMap(all -> all)
                .map(Words::of)
                .collect(Collectors.joining("\n")));
    }
}
