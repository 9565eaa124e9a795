package io.ktravel.follow.following;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Whom an erased member followed, and who followed them: the counts of the others fall with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedFollows implements Erasable {
    @Inject
    Follows follows;

    @Inject
    Authors authors;

    @Inject
    Relating relating;

    /** In the authors' order, because two erasures that lock the same authors must not wait for each other. */
    @Override
    public boolean eraseSome(String memberId, int limit) {
        List<FollowKey> some = follows.some(memberId, limit);
        some.stream().sorted(Comparator.comparing(FollowKey::followedId)).forEach(relating::erase);
        if (some.isEmpty()) {
            authors.find(memberId).ifPresent(authors::remove);
        }
        return !some.isEmpty();
    }
}
