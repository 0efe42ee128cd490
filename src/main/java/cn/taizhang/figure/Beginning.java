package cn.taizhang.figure;

import java.time.LocalDate;

/** 起记: whether anything that a figure counts lay before the end of a day, anywhere in the district. */
record Beginning(FigureDefinition figure, LocalDate day) {}
