package cn.taizhang.sealing;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** 往来文件: what the inner side and the portal hand to each other about a ballot, as bytes. */
public final class BallotFiles {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private BallotFiles() {}

    public static byte[] written(BoxDelivery delivery) {
        return JSON.writeValueAsBytes(delivery);
    }

    public static byte[] written(BoxReport report) {
        return JSON.writeValueAsBytes(report);
    }

    public static byte[] written(PublishedList list) {
        return JSON.writeValueAsBytes(list);
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

    /** Empty where it is no such file: whoever carries files between the two may have mixed them up. */
    private static <T> Optional<T> read(byte[] file, Class<T> kind) {
        try {
            return Optional.of(JSON.readValue(file, kind));
        } catch (JacksonException | NullPointerException noSuchFile) {
            return Optional.empty();
        }
    }
}
