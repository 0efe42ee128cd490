package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** 票数: what the votes were for. Each kind knows how its numbers have to add up. */
public sealed interface Votes permits Votes.OnMatter, Votes.Election {

    /** 就事项表决: one question or several plans; what comes of it is a {@link Resolution}. */
    sealed interface OnMatter extends Votes {}

    /** Where the numbers do not add up, given how many votes there are to share out; all of it at once. */
    List<Breach> slips(Available available);

    /**
     * 可分配的票数.
     *
     * @param votes valid papers, or persons in the room where hands are raised
     * @param exact on paper every valid one says yes, no or abstain; of hands some may not have been raised at all
     */
    record Available(int votes, boolean exact) {

        static Available onPaper(int valid) {
            return new Available(valid, true);
        }

        static Available ofHands(int present) {
            return new Available(present, false);
        }

        /** Not known, because papers or presence are wrong themselves; any sum will do until they are right. */
        static Available unknown() {
            return new Available(Integer.MAX_VALUE, false);
        }

        private boolean agreesWith(long counted) {
            return exact ? counted == votes : counted <= votes;
        }

        private String words() {
            return exact ? "等于有效票 " + votes + " 张" : "不超过实到 " + votes;
        }
    }

    /**
     * 一事一议: one question.
     *
     * @param yes 赞成
     * @param no 反对
     * @param abstain 弃权
     */
    record Question(int yes, int no, int abstain) implements OnMatter {

        @Override
        public List<Breach> slips(Available available) {
            var slips = new ArrayList<Breach>();
            refuseNegative(slips, "yes", "赞成票", yes);
            refuseNegative(slips, "no", "反对票", no);
            refuseNegative(slips, "abstain", "弃权票", abstain);
            long sum = (long) yes + no + abstain;
            if (slips.isEmpty() && !available.agreesWith(sum)) {
                slips.add(
                        Breach.of(
                                "yes",
                                "赞成 %d、反对 %d、弃权 %d 合计 %d，应当%s。"
                                        .formatted(yes, no, abstain, sum, available.words())));
            }
            return slips;
        }
    }

    /**
     * 多选一: several plans, one choice on each paper.
     *
     * @param options in the order of the paper, at least two, each once
     * @param abstain 弃权
     */
    record Choice(List<Option> options, int abstain) implements OnMatter {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<Breach> slips(Available available) {
            var slips = new ArrayList<Breach>();
            if (options.size() < 2) {
                slips.add(Breach.of("options", "多选一至少有两个方案；只有一个方案的，按赞成、反对表决。"));
            }
            refuseNames(slips, "options", options.stream().map(Option::name).toList());
            options.forEach(option ->
                    refuseNegative(slips, "options", option.name() + "得票", option.votes()));
            refuseNegative(slips, "abstain", "弃权票", abstain);
            long sum = options.stream().mapToLong(Option::votes).sum() + abstain;
            if (slips.isEmpty() && !available.agreesWith(sum)) {
                slips.add(
                        Breach.of(
                                "options",
                                "各方案得票加弃权合计 %d，应当%s。".formatted(sum, available.words())));
            }
            return slips;
        }
    }

    /** 方案得票. */
    record Option(String name, int votes) {
        public Option {
            name = name.strip();
        }
    }

    /**
     * 选举: several candidates, on each paper no more than there are seats.
     *
     * @param seats 应选名额, at least 1
     * @param candidates in the order of the paper, those written in included, each person once; two may bear one name
     */
    record Election(int seats, List<Candidate> candidates) implements Votes {

        public Election {
            candidates = List.copyOf(candidates);
        }

        @Override
        public List<Breach> slips(Available available) {
            var slips = new ArrayList<Breach>();
            if (seats < 1) {
                slips.add(Breach.of("seats", "应选名额至少一名。"));
            }
            refuseBlank(slips, "candidates", candidates.stream().map(Candidate::name).toList());
            var seen = new HashSet<UUID>();
            candidates.stream()
                    .filter(candidate -> !seen.add(candidate.id()))
                    .forEach(candidate ->
                            slips.add(Breach.of("candidates", "“" + candidate.name() + "”出现了两次。")));
            candidates.forEach(candidate -> candidate.slips(available, slips));
            long yes = candidates.stream().mapToLong(Candidate::yes).sum();
            long most = (long) available.votes() * seats;
            if (slips.isEmpty() && yes > most) {
                slips.add(
                        Breach.of(
                                "candidates",
                                "各人得赞成票合计 %d，多于有效票 %d 张乘应选 %d 名；多选的票是废票，请核对。"
                                        .formatted(yes, available.votes(), seats)));
            }
            return slips;
        }
    }

    /**
     * 候选人得票. Of somebody written in (另选他人) only yes is counted, so that the three may be fewer than the papers.
     *
     * @param id of the person; names do not tell candidates apart
     * @param yes 赞成
     * @param no 反对
     * @param abstain 弃权
     */
    record Candidate(UUID id, String name, int yes, int no, int abstain) {

        public Candidate {
            Objects.requireNonNull(id);
            name = name.strip();
        }

        private void slips(Available available, List<Breach> slips) {
            int before = slips.size();
            refuseNegative(slips, "candidates", name + "赞成票", yes);
            refuseNegative(slips, "candidates", name + "反对票", no);
            refuseNegative(slips, "candidates", name + "弃权票", abstain);
            long sum = (long) yes + no + abstain;
            if (slips.size() == before && sum > available.votes()) {
                slips.add(
                        Breach.of(
                                "candidates",
                                "%s赞成、反对、弃权合计 %d，多于有效票 %d 张。"
                                        .formatted(name, sum, available.votes())));
            }
        }
    }

    private static void refuseNegative(List<Breach> slips, String field, String what, int count) {
        if (count < 0) {
            slips.add(Breach.of(field, what + "不能是负数。"));
        }
    }

    private static void refuseBlank(List<Breach> slips, String field, List<String> names) {
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            slips.add(Breach.of(field, "请写明每一项的名称或姓名。"));
        }
    }

    private static void refuseNames(List<Breach> slips, String field, List<String> names) {
        refuseBlank(slips, field, names);
        var seen = new HashSet<String>();
        IntStream.range(0, names.size())
                .mapToObj(names::get)
                .filter(name -> !name.isBlank() && !seen.add(name))
                .distinct()
                .forEach(name -> slips.add(Breach.of(field, "“" + name + "”出现了两次。")));
    }
}
