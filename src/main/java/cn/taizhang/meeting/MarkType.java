package cn.taizhang.meeting;

import cn.taizhang.register.ColumnType;
import cn.taizhang.register.References;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 专题标记 by its name; the value is its key. Whether it is offered for a meeting depends on host and day. */
record MarkType(List<MeetingMarks.Mark> marks) implements ColumnType<String> {

    @Override
    public Reading<String> read(Cell cell, References references) {
        String text = cell.text().strip();
        return marks.stream()
                .filter(mark -> mark.label().equals(text))
                .<Reading<String>>map(mark -> new Reading.Value<>(mark.key()))
                .findFirst()
                .orElseGet(() ->
                        new Reading.Unreadable<>(
                                "没有「"
                                        + text
                                        + "」这个选项，请从中选一个："
                                        + String.join("、", choices())
                                        + "。"));
    }

    @Override
    public String written(String value) {
        return marks.stream()
                .filter(mark -> mark.key().equals(value))
                .map(MeetingMarks.Mark::label)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public @Nullable String stored(ResultSet row, int place) throws SQLException {
        return row.getString(place);
    }

    @Override
    public String rule() {
        return "从中选一个：" + String.join("、", choices()) + "；召开那天有专题正在开展才能填";
    }

    @Override
    public List<String> choices() {
        return marks.stream().map(MeetingMarks.Mark::label).toList();
    }
}
