package io.ktravel.follow.following;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins and ends relations, one after the other for each author. */
@ApplicationScoped
@Transactional
public class Relating {
    @Inject
    Follows follows;

    @Inject
    Authors authors;

    @Inject
    Outbox outbox;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    void begin(String followerId, String followedId) {
        if (erasures.isErased(followedId)) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        Instant now = clock.instant();
        Author author = authors.locked(followedId);
        relation(followerId, followedId, now).begin(author, now).ifPresent(outbox::append);
    }

    private Follow relation(String followerId, String followedId, Instant now) {
        return follows.find(followerId, followedId).orElseGet(() -> {
            Follow first = new Follow(Ids.next(), followerId, followedId, now);
            follows.add(first);
            return first;
        });
    }

    void end(String followerId, String followedId) {
        authors.find(followedId)
                .ifPresent(author -> follows.find(followerId, followedId)
                        .flatMap(follow -> follow.end(author))
                        .ifPresent(outbox::append));
    }

    /** For the erasure of one of both. */
    void erase(FollowKey key) {
        Optional<Author> author = authors.find(key.followedId());
        Follow follow = follows.find(key.id());
        if (follow != null) {
            author.flatMap(follow::end).ifPresent(outbox::append);
            follows.remove(follow);
        }
    }
}
