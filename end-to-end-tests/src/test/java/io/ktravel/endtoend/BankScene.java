package io.ktravel.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is there before the bank test begins.
 *
 * @param travellers with their ids, known from the beginning, so that nobody needs member to learn them
 * @param hearted a shared plan that every traveller likes
 * @param contested another one, which its author shares and takes back all the time
 */
record BankScene(
        Ktravel system, Map<Member, String> travellers, Member author, Member admin, String hearted, String contested) {
    static BankScene of(Ktravel system, int size) {
        Member author = system.newMember();
        String hearted = author.share("Sokcho, liked", "Sokcho");
        String contested = author.share("Yeosu, taken back", "Yeosu");
        Map<Member, String> travellers = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Member traveller = system.newMember();
            travellers.put(traveller, traveller.id());
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
        return new BankScene(system, travellers, author, system.admin(), hearted, contested);
    }
}
