import { buildWorkspace, checkWorkspace, createFeftaServices } from '@fefta/language';
import { CHECKS } from '../packages/language/src/checks/registry.ts';
const times=new Map();
for (const c of CHECKS){ const run=c.run; c.run=function(n,x){const t=performance.now(); try{run.call(c,n,x)}finally{times.set(c.code,(times.get(c.code)??0)+performance.now()-t)}}; }
const services=createFeftaServices().fefta;
const go=(name,text)=>{ times.clear(); const t=performance.now(); const w=buildWorkspace([{uri:'file:///a.fefta',text}],{},undefined,services); const u=performance.now(); const f=checkWorkspace(w); console.log(name,'build',(u-t).toFixed(0),'check',(performance.now()-u).toFixed(0),f.filter(x=>x.severity==='error').length,[...times].sort((a,b)=>b[1]-a[1]).slice(0,4).map(([k,v])=>k+' '+v.toFixed(0)).join(', ')); const e=f.find(x=>x.severity==='error'); if(e) console.log('   ',e.code,e.message.en.slice(0,200)); };
const N=Number(process.argv[2]??3000);
go('table',`act A "甲" { n: integer; b: boolean; m: integer }\ntable t "表" on A: integer {\n | n | m | b => "x" |\n${Array.from({length:N},(_,i)=>` | >= ${i} | ${i} | ${i%2?'true':'false'} => ${i} |`).join('\n')}\n | - | - | - => 1 |\n}`);
go('exemptions',`act A "甲" { n: integer; b: boolean }\ncondition C "c" on A { when b }\nduty D "d" on A { when n > 0 }\n${Array.from({length:N},(_,i)=>`exemption E${i} "e" from D { when n is ${i} ${i%2?'on condition C':''} }`).join('\n')}`);
go('chain',`act A "甲" { n: integer; b: boolean }\nduty D "d" on A { when b unless X0 }\n${Array.from({length:N},(_,i)=>`exclusion X${i} "e" on A { when n is ${i} unless X${i+1} }`).join('\n')}\nexclusion X${N} "z" on A { when b }`);
go('defs',`act A "甲" { n: integer; b: boolean }\n${Array.from({length:N},(_,i)=>`define x${i} "e" on A: boolean { means x${i+1} or x${i+2} and n > ${i} }`).join('\n')}\ndefine x${N} "z" on A: boolean { means b }\ndefine x${N+1} "z" on A: boolean { means b }\nduty D "d" on A { when x0 }\ncondition C "c" on A { when x1 }\nexemption E "e" from D { when x1 on condition C } exemption F "f" from D { when x2 }`);
go('or',`act A "甲" { n: integer; b: boolean }\nduty D "d" on A { when ${Array.from({length:350},(_,i)=>`n is ${i} and b`).join(' or ')} }`);
