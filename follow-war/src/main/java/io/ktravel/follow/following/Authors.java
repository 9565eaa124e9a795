package io.ktravel.follow.following;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who is or was followed. */
@ApplicationScoped
public class Authors {
    private static final int KEYS = 2;

    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Waits for its turn; made when nobody ever followed them. */
    Author locked(String memberId) {
        return find(memberId).orElseGet(() -> {
            Author first = new Author(memberId);
            em.persist(first);
            return first;
        });
    }

    /** Waits for its turn. */
    Optional<Author> find(String memberId) {
        return Optional.ofNullable(em.find(Author.class, memberId, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(Author author) {
        em.remove(author);
    }

    /** How many follow each; who was never followed is left out. */
    public Map<String, Long> followers(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select a from Author a where a.memberId in :ids", Author.class)
                .setParameter("ids", memberIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Author::memberId, Author::followers));
    }

    /**
     * Those whom most follow first, then by id; one row more than the page holds.
     *
     * @throws RuleBroken 400 {@code invalid-cursor}
     */
    public List<Author> mostFollowed(PageQuery page) {
        @Nullable Cursor behind = page.cursor(KEYS).orElse(null);
        return em.createQuery(
                        "select a from Author a where a.followers > 0 and a.followers <= :followers"
                                + " and (a.followers < :followers or a.memberId < :id)"
                                + " order by a.followers desc, a.memberId desc",
                        Author.class)
                .setParameter(
                        "followers",
                        behind == null ? Long.MAX_VALUE : number(behind.keys().get(0)))
                .setParameter("id", behind == null ? "~" : behind.keys().get(1))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Where the ranking goes on behind somebody. */
    public static Cursor cursor(Author author) {
        return Cursor.of(Long.toString(author.followers()), author.memberId());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
    }
}
