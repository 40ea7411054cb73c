// The lines of the law about marks; read them as in table.ts.

/** Thanks, answers, where threads landed, what else they are about, and what one hides. */
export const MARK_LAW = `
                                             anon non- othr ex-m susp gues memb auth mode owne
mark.list              private  landed       404  404  404  404  403  200  200  200  200  200
mark.list              public   landed       200  200  200  200  200  200  200  200  200  200
mark.list              private  landedAway   404  404  404  404  403  200- 200  200- 200  200
thanks.give            private  visible      401  404  404  404  403  403  200  403  200  200
thanks.give            private  removed      401  404  404  404  403  403  403  403  403  403
thanks.give            private  held         401  404  404  404  403  404  404  403  403  403
thanks.give            private  locked       401  404  404  404  403  403  200  403  200  200
thanks.give            private  archived     401  404  404  404  403  403  403  403  403  403
thanks.give            public   visible      401  403  403  403  403  403  200  403  200  200
thanks.takeBack        private  thanked      401  404  404  404  403  403  200  403  200  200
thanks.names           private  thanked      404  404  404  404  403  403  200  200  200  200
thanks.names           public   thanked      403  403  403  403  403  403  200  200  200  200
answer.mark            private  visible      401  404  404  404  403  403  200  403  200  200
answer.mark            private  removed      401  404  404  404  403  403  409  403  409  409
answer.mark            private  locked       401  404  404  404  403  403  403  403  200  200
answer.mark            private  archived     401  404  404  404  403  403  403  403  403  403
answer.unmark          private  answered     401  404  404  404  403  403  200  403  200  200
landing.write          private  visible      401  404  404  404  403  403  200  200  200  200
landing.write          private  locked       401  404  404  404  403  403  403  403  200  200
landing.write          private  archived     401  404  404  404  403  403  403  403  403  403
landing.write          private  landed       401  404  404  404  403  403  409  409  409  409
landing.history        private  landed       404  404  404  404  403  200  200  200  200  200
landing.history        private  landedAway   404  404  404  404  403  404  200  404  200  200
also.set               private  visible      401  404  404  404  403  403  200  403  200  200
also.set               private  locked       401  404  404  404  403  403  403  403  200  200
also.set               private  archived     401  404  404  404  403  403  403  403  403  403
hide.person            private  visible      401  404  404  404  403  200  200  422  200  200
hide.person            public   visible      401  200  200  200  403  200  200  422  200  200
hide.person            private  held         401  404  404  404  403  404  404  422  200  200
hide.thread            private  visible      401  404  404  404  403  200  200  200  200  200
hide.undo              private  hidden       401  404  404  404  404  404  200  404  404  404
hide.listOwn           private  hidden       401  200- 200- 200- 200- 200- 200  200- 200- 200-
`;
