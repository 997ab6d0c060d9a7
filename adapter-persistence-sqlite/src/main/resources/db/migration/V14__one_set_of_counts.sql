-- What these counted, the table of figures counts too.
DROP TABLE stat_day;
DROP TABLE stat_hour;
DROP TABLE stat_total;
