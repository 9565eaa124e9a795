package io.ktravel.follow.probe;

import io.ktravel.follow.following.Authors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** How many follow a member. */
@ApplicationScoped
@Transactional
public class Audience {
    @Inject
    Authors authors;

    public long of(String memberId) {
        return authors.followers(List.of(memberId)).getOrDefault(memberId, 0L);
    }
}
