package io.ktravel.notification.stream;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open connections of this server, so many at most for a member and altogether. */
@ApplicationScoped
class OpenStreams {
    private static final int RETRY_SECONDS = 15;

    @Inject
    @ConfigProperty(name = "ktravel.notification.streams-per-member", defaultValue = "5")
    int mostOfMember;

    @Inject
    @ConfigProperty(name = "ktravel.notification.streams", defaultValue = "1000")
    int most;

    private final Set<MemberStream> all = new CopyOnWriteArraySet<>();
    private final Map<String, Integer> ofMember = new HashMap<>();

    /** @throws RuleBroken 429 when there are too many */
    synchronized void add(MemberStream stream) {
        String memberId = stream.listener().memberId();
        int open = ofMember.getOrDefault(memberId, 0);
        if (open >= mostOfMember || all.size() >= most) {
            throw new RuleBroken(CommonProblem.TOO_MANY_REQUESTS, RETRY_SECONDS).retryAfter(RETRY_SECONDS);
        }
        all.add(stream);
        ofMember.put(memberId, open + 1);
    }

    /** Twice is the same as once. */
    synchronized void remove(MemberStream stream) {
        if (all.remove(stream)) {
            ofMember.computeIfPresent(stream.listener().memberId(), (id, open) -> open == 1 ? null : open - 1);
        }
    }

    List<MemberStream> all() {
        return List.copyOf(all);
    }

    void closeIf(Predicate<MemberStream> ended) {
        all.stream().filter(ended).forEach(this::close);
    }

    void close(MemberStream stream) {
        remove(stream);
        stream.close();
    }

    @PreDestroy
    void stop() {
        closeIf(stream -> true);
    }
}
