package io.ktravel.member.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the ledger's transfers with what is kept of them. */
@ApplicationScoped
@Transactional
public class Auditing {
    private static final int MAX_DIFFERENCES = 100;

    /** From each kind of account to each other one: there are a handful. */
    private static final int MAX_FLOWS = 1_000;

    /** What a statement reads at most of the wallets, and of the transfers. */
    static final int WALLETS = 5_000;

    static final int TRANSFERS = 100_000;

    private static final String COMPARED = """
            select w.member_id, w.balance,
                   coalesce((select sum(case when t.credit_account = 'member:' || t.member_id then t.tokens else -t.tokens end)
                             from transfer t where t.member_id = w.member_id), 0),
                   w.reserved, (select count(*) from spend s where s.member_id = w.member_id and s.state = 'RESERVED')
            from wallet w where\s""";
    private static final String ONE = COMPARED + "w.member_id = ?1";
    private static final String NEXT = COMPARED + "w.member_id > ?1 order by w.member_id";
    /** Some transfers in the order of their keys. Each is a row, so both of its sides are seen or neither. */
    private static final String FLOWS = """
            select debit, credit, sum(tokens), count(*), max(id) from (
                select case when debit_account like 'member:%' then 'members' else debit_account end as debit,
                       case when credit_account like 'member:%' then 'members' else credit_account end as credit,
                       tokens, id
                from transfer where id > ?1 order by id fetch first ?2 rows only) as flow
            group by debit, credit""";

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Wallets wallets;

    /** Adds up the whole ledger. Reads every transfer: for administrators, not for each request. */
    public BalanceCheck check() {
        Map<String, Long> accounts = accounts(TRANSFERS);
        return new BalanceCheck(
                accounts.values().stream().mapToLong(Long::longValue).sum(),
                accounts,
                em.createQuery("select count(w) from Wallet w", Long.class).getSingleResult(),
                differences());
    }

    /** @param slice how many transfers a statement reads */
    Map<String, Long> accounts(int slice) {
        Map<String, Long> accounts = new TreeMap<>(Map.of("members", 0L));
        for (SystemAccount account : SystemAccount.values()) {
            accounts.put(account.account(), 0L);
        }
        String last = "";
        for (long read = slice; read == slice; ) {
            read = 0;
            for (Object[] flow : rows(FLOWS, MAX_FLOWS, last, slice)) {
                accounts.merge((String) flow[0], -number(flow[2]), Long::sum);
                accounts.merge((String) flow[1], number(flow[2]), Long::sum);
                read += number(flow[3]);
                last = last.compareTo((String) flow[4]) < 0 ? (String) flow[4] : last;
            }
        }
        return accounts;
    }

    private List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        for (String last = ""; last != null && all.size() < MAX_DIFFERENCES; ) {
            AuditedWallets some = next(last, WALLETS);
            all.addAll(some.differences());
            last = some.last();
        }
        return all.stream().limit(MAX_DIFFERENCES).toList();
    }

    /**
     * Some wallets with their transfers and spends, in the order of their keys; an index leads to each of them. A wallet
     * that changed while the query ran may look wrong: each suspect is looked at again under its lock.
     *
     * @param after the last one before; empty for the first ones
     * @param limit how many
     */
    public AuditedWallets next(String after, int limit) {
        List<Object[]> rows = rows(NEXT, limit, after);
        List<Difference> differences = rows.stream()
                .map(Auditing::difference)
                .filter(Difference::isReal)
                .limit(MAX_DIFFERENCES)
                .map(suspect -> again(suspect.memberId()))
                .filter(Difference::isReal)
                .toList();
        return new AuditedWallets(differences, rows.size() < limit ? null : (String) rows.get(limit - 1)[0]);
    }

    private Difference again(String memberId) {
        wallets.locked(memberId);
        return difference(rows(ONE, 1, memberId).get(0));
    }

    private static Difference difference(Object[] row) {
        return new Difference((String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, int limit, Object... parameters) {
        var query = em.createNativeQuery(sql).setMaxResults(limit);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
