/** The look of every page: of paper by day, dark by night, black on white in print. Every colour of text has a contrast of 4.5 and more. */
export const style = String.raw`
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d1c1a;--soft:#5b5851;--line:#dcd8ce;--accent:#1d4f7c;--mark:#fdeeb5;--edge:#c99a1c;--bad:#a3211b;--good:#20633a;--bar:#3f74a3;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1c1f23;--ink:#ebe8e1;--soft:#aaa69c;--line:#353a41;--accent:#8fbfec;--mark:#4b3e12;--edge:#d9b44a;--bad:#ff9d94;--good:#86d3a0;--bar:#6fa3d1}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--card);color:var(--accent);padding:.5rem 1rem;border:2px solid;border-radius:.3rem;z-index:1}
.skip:focus{top:1rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
a{color:var(--accent)}
header,.layout,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem;padding-bottom:1.2rem}
h1{font:600 clamp(1.9rem,4vw,2.7rem)/1.15 var(--serif);letter-spacing:-.01em;margin:0}
.totals{margin:.5rem 0 0;color:var(--soft)}
.totals span+span::before,.source>*+*::before{content:"\00b7";margin:0 .5em;color:var(--soft)}
.notes{margin:1rem 0 0;padding:.6rem 1rem .6rem 2rem;border-left:4px solid var(--edge);background:var(--card);font-size:.9rem}
.layout{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;border-top:1px solid var(--line);padding-top:1.5rem}
@media (min-width:60rem){.layout{grid-template-columns:minmax(0,21.25rem) minmax(0,1fr);gap:3rem}aside{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto;padding:.25rem;margin:-.25rem}}
form{margin:0 0 1.5rem;display:grid;gap:.7rem}
form p{margin:0;display:grid;gap:.2rem}
label,legend{font-size:.82rem;font-weight:600;color:var(--soft);padding:0}
fieldset{border:0;margin:0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:.2rem .7rem;min-width:0}
legend{grid-column:1/-1}
input,select,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.35rem;padding:.4rem .55rem;min-width:0;width:100%}
button{cursor:pointer;width:auto;justify-self:start;padding:.4rem .9rem}
button:hover{border-color:var(--accent);color:var(--accent)}
figure{margin:0 0 1.75rem}
figcaption{font-weight:600;margin:0 0 .5rem}
.chart{display:block;width:100%;max-width:26rem;height:auto;font-family:var(--sans);font-size:12px}
.chart text{fill:var(--ink)}
.chart .scale,.chart .group,.chart text[text-anchor]{fill:var(--soft)}
.chart .group{font-weight:600}
.bar{fill:var(--bar)}
.axis,.grid{stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
.grid{stroke:var(--line)}
.fine,.source,.detail,.role,.doubt,summary,footer{color:var(--soft);font-size:.88rem}
.fine{margin:.3rem 0}
summary{cursor:pointer}
table{border-collapse:collapse;font-size:.88rem;margin:.5rem 0;width:100%}
th,td{text-align:left;padding:.2rem .5rem .2rem 0;border-bottom:1px solid var(--line);font-weight:400;vertical-align:top}
thead th{font-weight:600;color:var(--soft)}
.number,th:last-child{text-align:right;padding-right:0;font-variant-numeric:tabular-nums}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1.4rem 1.6rem 1.5rem;margin:0 0 1.5rem;content-visibility:auto;contain-intrinsic-size:auto 24rem}
h3{font:600 1.28rem/1.3 var(--serif);margin:0}
h3 a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.18em}
h3 a:hover{color:var(--accent)}
h4{font-size:.82rem;font-weight:600;color:var(--soft);margin:0}
.source{margin:.25rem 0 0}
.outlet{font-weight:600}
code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;color:var(--soft)}
.passage{position:relative;padding-left:3.4rem;margin-top:1.35rem}
.card>.passage:has(>ul:first-child){padding-left:0;margin-top:.7rem}
.line{position:absolute;left:0;top:.28rem;width:2.6rem;margin:0;text-align:right;color:var(--soft);font:.82rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.words{font:1.09rem/1.62 var(--serif);margin:0;max-width:42rem;white-space:pre-line}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--edge);padding:.05em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.off{background:none;border-bottom-color:transparent}
ul{margin:0;padding-left:1.2rem}
.said,.places,.roles{list-style:none;padding:0;margin:.5rem 0 0}
.said>li{margin:.2rem 0}
.said>li:has(>b){padding-left:1.1rem;text-indent:-1.1rem;max-width:44rem}
.said>li>*{text-indent:0}
.said>li>b::before{content:"\2014\20";font-weight:400;color:var(--soft)}
.said>li:target{background:var(--mark)}
.detail::before{content:"\00b7\20";color:var(--soft)}
.doubt{border:1px dashed currentColor;border-radius:.3rem;padding:0 .35rem;white-space:nowrap}
.said:has(.verdict){margin-top:0}
.verdict{margin:0}
.verdict b{display:inline-block;border:1.5px solid currentColor;border-radius:1rem;padding:.02rem .7rem;font-size:.88rem}
.fails b{color:var(--bad)}
.passes b{color:var(--good)}
.held{display:grid;gap:1rem;margin:.8rem 0 .4rem}
@media (min-width:48rem){.held{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.5rem}}
blockquote{margin:0;padding:0 0 0 .9rem;border-left:3px solid var(--line)}
blockquote .fine,blockquote .source{font-family:var(--sans);line-height:1.4;margin:0 0 .25rem}
blockquote .source{margin:.35rem 0 0}
del,ins{font-weight:700;text-underline-offset:.2em;text-decoration-thickness:2px}
del{color:var(--bad);text-decoration-line:line-through}
ins{color:var(--good);text-decoration-line:underline}
.listed{margin:1rem 0 0;padding-left:3.4rem}
.listed ul,.places,.roles{font-size:.95rem}
.places{columns:18rem;column-gap:2rem}
.places li,.roles li{break-inside:avoid;margin:.15rem 0}
footer{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:1rem;padding-bottom:2.5rem}
@media (max-width:34rem){header,.layout,footer{padding-left:1rem;padding-right:1rem}.card{padding:1.1rem 1rem;border-radius:.4rem}.passage{padding-left:0}.line{position:static;width:auto;text-align:left}.line::before{content:"Line "}.line .unseen{display:none}.listed{padding-left:0}}
@media (forced-colors:active){.bar{fill:CanvasText}mark{forced-color-adjust:none;background:Mark;color:MarkText}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--mark:none;--edge:#000;--bad:#000;--good:#000;--bar:#555}body{font-size:10pt}form,.skip,figure details{display:none}.layout{display:block;border:0;padding-top:0}aside{position:static;max-height:none;overflow:visible;display:flex;gap:2rem;align-items:flex-start}figure{flex:1;max-width:8.5cm;break-inside:avoid}.card{border:0;border-top:1px solid var(--line);border-radius:0;padding:.8rem 0;margin:0;content-visibility:visible}.passage,blockquote{break-inside:avoid}h3,.source{break-after:avoid}header,.layout,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}a{text-decoration:none}}
`;
