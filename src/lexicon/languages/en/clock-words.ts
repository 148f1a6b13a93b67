/**
 * What goes on behind "5 p.m." with a capital: days, their short forms, and zones; lower case. Months have a table of
 * their own. Not here: towns ("5 p.m. Moscow time"), which "time" gives away.
 */
export const clockWords: ReadonlySet<string> = new Set(
  [
    "aedt aest atlantic bst cdt central cest cet cst ct eastern edt eet est et fri friday gmt hkt ist jst kst local",
    "mdt mon monday mountain msk mst mt pacific pdt pst pt sat saturday sgt standard sun sunday thu thurs thursday",
    "time tue tues tuesday utc wed wednesday wib",
  ].flatMap((line) => line.split(" ")),
);
