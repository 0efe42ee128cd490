package cn.taizhang.sealing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * 往来文件: what the inner side and the portal hand to each other about a ballot, as bytes. Ratings go under a name of their own: a
 * portal that does not know them would show 赞成 and 反对 in their place, and so finds nothing it can read and refuses the parcel.
 */
public final class BallotFiles {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String RATINGS = "ratings";

    private BallotFiles() {}

    public static byte[] written(BoxDelivery delivery) {
        return JSON.writeValueAsBytes(
                hasRatings(delivery.questions()) ? Map.of(RATINGS, delivery) : delivery);
    }

    public static byte[] written(BoxReport report) {
        return JSON.writeValueAsBytes(report);
    }

    public static byte[] written(PublishedList list) {
        return JSON.writeValueAsBytes(hasRatings(list.questions()) ? Map.of(RATINGS, list) : list);
    }

    public static Optional<BoxDelivery> delivery(byte[] file) {
        return read(file, BoxDelivery.class);
    }

    public static Optional<BoxReport> report(byte[] file) {
        return read(file, BoxReport.class);
    }

    public static Optional<PublishedList> list(byte[] file) {
        return read(file, PublishedList.class);
    }

    private static boolean hasRatings(List<BallotQuestion> questions) {
        return questions.stream().anyMatch(question -> question.kind() == BallotKind.RATING);
    }

    /** Empty where it is no such file: whoever carries files between the two may have mixed them up. */
    private static <T> Optional<T> read(byte[] file, Class<T> kind) {
        try {
            var tree = JSON.readTree(file);
            return Optional.of(
                    JSON.treeToValue(
                            tree.path(RATINGS).isObject() ? tree.path(RATINGS) : tree, kind));
        } catch (JacksonException | NullPointerException noSuchFile) {
            return Optional.empty();
        }
    }
}
