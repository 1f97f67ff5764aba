package bianmin.conversation;

import static bianmin.conversation.Talk.HEALTH_CARD;
import static bianmin.conversation.Talk.ID_CARD;
import static bianmin.conversation.Talk.NOTHING;
import static bianmin.conversation.Talk.SENIOR_CARD;
import static bianmin.conversation.Talk.TRANSFER;

import bianmin.finder.Findings;
import bianmin.knowledge.Procedure;
import bianmin.message.InboundEvent;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A conversation after up to a dozen random steps: the same seed gives the same conversation.
final class RandomWalk {
    private static final List<Procedure> PROCEDURES = List.of(ID_CARD, HEALTH_CARD, SENIOR_CARD, TRANSFER);
    private static final List<String> PICKS = List.of(
            "p:id-card-lost:fee", "a:human", "a:reject", "none", "erase", "c:台北市", "a:delete-my-data", "nonsense");

    private RandomWalk() {}

    static Talk of(long seed) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var talk = Talk.talk();
        int steps = chance.nextInt(12);
        for (int i = 0; i < steps; i++) {
            step(talk, chance);
        }
        return talk;
    }

    private static void step(Talk talk, RandomGenerator chance) {
        switch (chance.nextInt(5)) {
            case 0 -> talk.ask("問題", one(chance, List.of(Facet.values())), findings(chance));
            case 1 -> talk.pick(one(chance, PICKS));
            case 2 -> talk.say("話", one(chance, List.of(Act.values())));
            case 3 -> talk.happens(origin -> new InboundEvent.Located(origin, 25, 121));
            default -> talk.happens(origin -> new InboundEvent.Unsupported(origin, "sticker"));
        }
    }

    private static Findings findings(RandomGenerator chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> Talk.certain(one(chance, PROCEDURES));
            case 1 -> Talk.unclear(ID_CARD, one(chance, PROCEDURES.subList(1, 4)));
            default -> NOTHING;
        };
    }

    private static <T> T one(RandomGenerator chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
