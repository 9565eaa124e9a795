package io.ktravel.member.wallet;

import io.ktravel.chassis.event.DomainEvent;
import io.ktravel.chassis.event.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real services over tables that are maps, and an outbox that is a list. */
public class Bank {
    public final Map<String, Wallet> wallets = new HashMap<>();
    final Map<String, Spend> spends = new HashMap<>();
    public final List<Transfer> transfers = new ArrayList<>();
    public final List<DomainEvent> events = new ArrayList<>();
    public final Spending spending = new Spending();
    final Adjusting adjusting = new Adjusting();
    public final Opening opening = new Opening();
    public final Selling selling = new Selling();

    public Bank() {
        spending.wallets = adjusting.wallets = opening.wallets = selling.wallets = new WalletMap();
        spending.transfers = adjusting.transfers = opening.transfers = selling.transfers = new TransferList();
        spending.outbox = adjusting.outbox = opening.outbox = selling.outbox = new EventList();
        spending.clock = adjusting.clock = opening.clock = selling.clock = Clock.systemUTC();
        spending.spends = new SpendMap();
        opening.welcomeTokens = 3;
    }

    public void erase(String memberId) {
        wallets.get(memberId).close();
    }

    long sumOf(String account) {
        return transfers.stream()
                .mapToLong(t -> t.creditAccount().equals(account)
                        ? t.tokens()
                        : t.debitAccount().equals(account) ? -t.tokens() : 0)
                .sum();
    }

    private class WalletMap extends Wallets {
        @Override
        void add(Wallet wallet) {
            wallets.put(wallet.memberId(), wallet);
        }

        @Override
        Optional<Wallet> locked(String memberId) {
            return Optional.ofNullable(wallets.get(memberId));
        }
    }

    private class SpendMap extends Spends {
        @Override
        void add(Spend spend) {
            spends.put(spend.recommendationId(), spend);
        }

        @Override
        Spend find(String recommendationId) {
            return spends.get(recommendationId);
        }
    }

    private class TransferList extends Transfers {
        @Override
        void add(Transfer transfer) {
            transfers.add(transfer);
        }

        @Override
        Transfer find(String id) {
            return transfers.stream()
                    .filter(transfer -> transfer.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    private class EventList extends Outbox {
        @Override
        public void append(DomainEvent event) {
            events.add(event);
        }
    }
}
