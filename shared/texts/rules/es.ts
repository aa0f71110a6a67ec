import type { WordRules } from './word-rules.ts'

export const wordsEs: WordRules = {
  words: {
    clinical: `déficit* deficien* puntuaci* puntaj* puntua* terminación terminaciones pacient* trastorno* depresi* deprimi*
      ansiedad* ansios* fobia* fóbic* bipolar* maníac* anorexi* bulimi* tept toc tdah psicos* psicót* esquizo* trauma*
      diagn* síntoma* sintom* enferm* patol* disfunc* deberes tarea* suicid* autolesi*`,
    commanding: `confront* enfrent* encarar encare encara debe* obligación obligaciones culpa* avergonz* avergüenz* vergüenza*
      perezos* holgazán* fracas* fallo fallos fallar falla fallado falló decepcion* perdón perdon* obedec* obedien* excusa*
      normal* anormal*`,
    medication: 'medica* fármac* farmac* pastilla* comprimido* dosis receta* droga*',
    promising: 'cura curar* curado curada garant* promet* promes* sana sanar* sanac* recuper* demostrad* comprobad*',
    presuming: `pareja* marido* esposo* esposa* mujer* hombre* novio* novia* matrimoni* casad* casar* divorc* boda* él ella
      ellos chico* chica* niño* niña* madre* padre* mamá* papá* hijo* hija* hermano* hermana* bebé* abuelo* abuela* tío tía
      familia* pariente* dios rezar* reza oraci* iglesia* mezquita* templo* sinagoga* fe creencia* religi* navid* pascua*
      ramadán bendi* bendec* trabaj* empleo* emplead* jefe* jefa* colega* oficina* carrera* escuela* colegio* universi* casa casas
      hogar*`,
    gendering: `preparado preparada dispuesto dispuesta cansado cansada acompañado acompañada escuchado
      escuchada apenado apenada enojado enojada tenso tensa juntos juntas ambos nosotras`,
  },
  phrases: [
    /(?<!\p{L})(?:le (?:ayudará|curará|hará (?:bien|mejor))|se (?:sentirá|pondrá|encontrará) (?:mejor|bien))/iu,
    /(?<!\p{L})(?<!no )(?:tiene|tendrá) que (?:decir|hablar|llamar|dejar|olvidar|hacer)/iu,
    /(?<!\p{L})hay que (?:decir|hablar|llamar|dejar|olvidar)/iu,
    /(?<!\p{L})(?:se (?:le )?olvidó|olvidó su|nos falló|no cumplió|ignoró)(?!\p{L})/iu,
    /(?<!\p{L})(?:usted|ustedes|sí|uno) mism[oa]s?(?!\p{L})/iu,
    /(?<!\p{L})(?:está|estar|estaba|siente|sentirse|sintió|quedarse|queda|vive|vivir) (?:sol|list|content|nervios|tranquil|segur|atent)[oa](?!\p{L})/iu,
    /(?<!\p{L})(?:entre los dos|ustedes dos|el terapeuta|la terapeuta|los demás|todos ustedes)(?!\p{L})/iu,
    /(?<!la )bienvenid[oa]s?/iu,
    // One way to address the reader throughout.
    /(?<!\p{L})(?:tú|te|ti|tu|tus|contigo|vos|vosotr[oa]s|vuestr[oa]s?|os)(?!\p{L})/iu,
  ],
  telling:
    /terap|psic|consej|tratam|mental|clínic|ánimo|sentim|relaci[oó]n|inquiet|preocup|cierre|(?<!\p{L})final|proceso|ciclo|adiós|despedi/iu,
}
