package io.ktravel.endtoend;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Who is there before the bank test begins.
 *
 * @param hearted a shared plan that every traveller likes
 * @param contested another one, which its author shares and takes back all the time
 */
record BankScene(List<Member> travellers, Member author, Member admin, Api service, String hearted, String contested) {
    private static final Map<Member, String> IDS = new ConcurrentHashMap<>();

    static BankScene of(Ktravel system, int size) {
        Member author = system.newMember();
        String hearted = author.share("Sokcho, liked", "Sokcho");
        String contested = author.share("Yeosu, taken back", "Yeosu");
        List<Member> travellers =
                IntStream.range(0, size).mapToObj(i -> system.newMember()).toList();
        for (Member traveller : travellers) {
            IDS.put(traveller, traveller.id());
            traveller.follow(author).hasStatus(204);
            traveller
                    .api()
                    .put("/api/plan/v1/plans/" + hearted + "/heart", null)
                    .hasStatus(204);
            traveller
                    .api()
                    .put("/api/plan/v1/plans/" + contested + "/heart", null)
                    .hasStatus(204);
        }
        return new BankScene(travellers, author, system.admin(), system.service(), hearted, contested);
    }

    /** Known from the beginning, so that nobody needs member to learn it. */
    static String id(Member traveller) {
        return IDS.get(traveller);
    }
}
