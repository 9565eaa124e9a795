package io.ktravel.member.profile;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All members. */
@ApplicationScoped
public class Members {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Written at once, because the rows that refer to it are not ordered behind it. */
    public void add(Member member) {
        em.persist(member);
        em.flush();
    }

    /** @throws RuleBroken 404 when there is none */
    public Member require(String id) {
        Member member = Ids.isId(id) ? em.find(Member.class, id) : null;
        if (member == null) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        return member;
    }

    public boolean has(String id) {
        return em.createQuery("select count(m) from Member m where m.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    void remove(Member member) {
        em.remove(member);
    }

    /**
     * The newest first.
     *
     * @param before only members older than this one; null at the start of the list
     */
    public List<Member> newest(@Nullable String before, int limit) {
        return em.createQuery("select m from Member m where m.id < :before order by m.id desc", Member.class)
                .setParameter("before", before == null ? "g" : before)
                .setMaxResults(limit)
                .getResultList();
    }
}
