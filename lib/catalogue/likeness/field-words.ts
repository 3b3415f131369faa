/**
 * What words of titles mean, as far as it takes to see that one title may be another's translation: beginnings of words
 * in the common spelling, the same thing in English, French, Spanish, Portuguese and Arabic on one line.
 */
export const fieldWords = `
migra emigra immigra inmigra imigra migratory مهاجر هجر هجره
refuge refugi asyl asil asilo لاجي لاجئ لجوء
remittanc remise transferts remesa remessa تحويل حوال
develop developp desarroll desenvolv تنميه تنمي
labour labor work worker trabaj trabalh travail عمل عمال عامل
employment emploi empleo emprego توظيف تشغيل
women woman female femme mujer mulher feminin نساء مراه نسائ
gender genre genero جندر نوع
child enfan nino nina nin crianca infan طفل اطفال
youth young jeune joven juventud jovem juven شباب شاب
famil familia famille عائل اسر اسره
border frontier fronteir frontera حدود
city cities urban ville urbain ciudad cidade urbano مدين مدن حضر
rural countryside campagne campesin ريف
polic politi سياس
right droit derecho direito حقوق حق
law legal loi juridi ley legisla lei قانون
econom اقتصاد
social societ socied sociedad اجتماع مجتمع
cultur ثقاف
health sante salud saude صح
educat ensino educa تعليم تربيه
school ecole escuela escola مدرس مدارس
poverty pauvret pobreza poor فقر
inequal inegal desigual مساوا تفاوت
climat مناخ
environ entorno ambient بيئ
chang cambio mudanc تغير تغيير
crisis crise crises ازم
integrat integrac insertion insercion insercao اندماج ادماج
return retour retorno regres عود رجوع
transit transito عبور
traffick traite trata trafic اتجار
smuggl passeur traficante contraband تهريب
displac deplac desplaz desloca نزوح نازح
diaspor شتات
network reseau red redes rede شبك
transnation عابر
region regional اقليم منطق
international internacional دولي
global mondial mundial globaliz عالم
south sud sur sul جنوب
north nord norte شمال
east est orient este leste orien شرق
west ouest occident oeste ociden غرب
africa afriqu افريق
asia asie asiat اسيا
america ameriqu امريك
latin latine latina لاتين
gulf golfe golfo خليج
arab عرب
europ اوروب
mobil movilid تنقل حراك
movement circulation circulac circulation movimiento movimento حرك
free libre livre حر
citizen citoyen ciudadan cidadan nacionalid مواطن جنسي
identit identid هوي
state etat estado دول
government gouvern gobiern govern حكوم حوكم
war guerre guerra حرب
conflict conflit conflito نزاع صراع
violen عنف
protect proteg حماي
secur segur امن
human humain humano انسان
challenge defi desafi reto retos تحد
trend tendanc tendenc اتجاه
impact effet effect efect efeito impacto اثر تاثير
experience experienc vivenc تجرب
stud etude estud pesquis recherche research investigac دراس بحث بحوث
report rapport informe relator تقرير
theor teor نظري
evidenc evidence preuve evaluat evalu assess دليل ادل
approach approche enfoque abordag نهج مقارب
household menage hogar domicil اسره معيش
domestic domestiqu منزل
market marche mercado سوق اسواق
agricultur agricol farm زراع
land terre tierra terra ارض اراض
oil petrol نفط
food aliment غذا
water eau agua ماء مياه
road route ruta rota طريق طرق
life lives vie vida حيا
death mort muerte موت
money argent dinero dinheiro مال
brain cerveau cerebr دماغ ادمغ
skill qualific cualific competenc مهار
student etudiant estudiant طلب طالب
student universit جامع
religio islam دين ديني
racis race raza raca xenoph عنصري عرق
community communaut comunid مجتمعات جال
foreign etranger extranjer estrangeir اجنب وافد
origin origen origem منشا اصل
destination destino مقصد
histor تاريخ
centur siecle siglo seculo قرن
world monde mundo planet عالمي
new nouveau nouvel nuev novo nova جديد
between entre بين
cooperat cooperac تعاون
agreement accord acuerdo acordo اتفاق
narrativ recit relato سرد روايه
camp campamento acampament encampment مخيم
desert desierto صحرا sahara
island ile isla ilha جزر جزير
sea mer maritim بحر
population poblac populac peuple سكان
statistic estadist estatist احصا
survey enquete encuesta مسح
country countries pays pais paises بلد بلدان اقطار
example exempl ejempl مثال
case cas caso casos حال
central centr centroameric مركز وسط
forced forcee forzad forcad قسري
livelihood subsist moyens معيش
disaster desastr catastroph catastrof كارث كوارث
norm معيار
analys analis تحليل
strateg estrateg استراتيج
pattern patron padrao padroes structur estructur انماط
driver determin facteur factor عوامل محدد
profile profil perfil perfis
flow flux flujo fluxo تدفق
income earning ingreso revenu renda دخل
peasant paysan campesin فلاح
host accueil acogida acolhim مضيف
actor acteur ator atores
half moitie mitad metade نصف
territor اقليمي
relation relacion relac علاق
institution instituc موسس
future futur avenir مستقبل
ethnograph etnograf اثنوغراف
year annee ano anos سنو عام
aspir طموح
capab capacid capacit
carib caraib كاريبي
precar هش
exile exil exilio منف
condition situat situac statut status وضع اوضاع
reflection reflex reflexion tamul تامل
left behind restent quedan
help aider ayuda ajuda مساعد
nation وطن وطني
cause causa سبب اسباب
action accion acao عمليات
inclus exclu اقصاء
trajector parcours trayect مسار
worker travailleur trabajador trabalhador
solidar تضامن
colonial استعمار
memor ذاكر
decad decen عقد عقود
role papel rol دور
`;
